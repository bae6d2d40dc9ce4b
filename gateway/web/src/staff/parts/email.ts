/** Whether it looks like an address that mail can go to; whether it does, only the mail can say. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim())
