/** A company has no time zone of its own; its dates are those of the country of the scheme. Our design. */
export const deskTimeZone = 'Europe/Amsterdam';
