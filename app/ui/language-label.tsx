/** Labels content that is in another language than the page. */
export function LanguageLabel({ children }: { children: React.ReactNode }) {
  return <span className="language-label">{children}</span>
}
