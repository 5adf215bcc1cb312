/** Suppliers in one question to colleagues: more than anybody answers. Our design. */
export const mostForOwners = 200;
/** Suppliers in one question to suppliers. Our design. */
export const mostForSuppliers = 2_000;
/** Letters that one member may have sent in a day to colleagues without an account: asking around, not a mailing. Our design. */
export const outsidersPerDay = 20;
/** Names per reason that are written out; the rest is counted. */
export const namesPerReason = 25;
