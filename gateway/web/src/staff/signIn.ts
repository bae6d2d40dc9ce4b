/** Under which the gateway serves the staff's document. */
export const STAFF = '/darbinieki'

/** Where the staff sign in, and come back from to that page. */
export const signInTo = (page: string) => `/sign-in/staff?to=${encodeURIComponent(page)}`
