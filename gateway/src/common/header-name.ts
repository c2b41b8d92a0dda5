/** The name of an HTTP header, in letters of either case. */
export const headerName = /^[!#$%&'*+.^`|~\w-]+$/;
