import { createContext } from 'react';

/** The nonce of this response while it is rendered. The browser hides nonces, so there it is empty. */
export const NonceContext = createContext('');
