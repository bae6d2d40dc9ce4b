export type Theme = 'auto' | 'light' | 'dark'

/** The theme the owner fixed; the head script reads the same cookie before the first paint. */
export const theme = (): Theme => (/(?:^|; )theme=(dark|light)(?:;|$)/.exec(document.cookie)?.[1] as Theme) ?? 'auto'

export function setTheme(chosen: Theme) {
  const age = chosen === 'auto' ? 0 : 365 * 24 * 60 * 60
  document.cookie = `theme=${chosen}; Path=/; Max-Age=${age}; SameSite=Lax`
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
