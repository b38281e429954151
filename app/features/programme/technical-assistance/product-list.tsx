import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { AssistanceProduct } from './get-assistance.server.ts'

type Props = { products: readonly AssistanceProduct[]; tools?: (product: AssistanceProduct) => React.ReactNode }

/** What an assistance left: resources of Caja, and documents with their source. */
export function ProductList({ products, tools }: Props) {
  const { t } = useTranslation('technical-assistance')
  if (products.length === 0) return <p>{t('page.productsNone')}</p>
  return (
    <ul className="assistance-products">
      {products.map((product) => (
        <li key={product.id}>
          <ProductName product={product} />
          {tools?.(product)}
        </li>
      ))}
    </ul>
  )
}

function ProductName({ product: { resource, titles, source, url } }: { product: AssistanceProduct }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  if (resource)
    return (
      <>
        <a href={pathTo(resource.kind, language, { slug: resource.slug })}>
          <LocalizedText text={resource.title} />
        </a>
        <span className="small block">{t(`kind.${resource.kind}`)}</span>
      </>
    )
  const title = pickText(titles, language)
  return (
    <>
      {url ? (
        <ExternalLink href={url} lang={title?.language === language ? undefined : title?.language}>
          {title?.text}
        </ExternalLink>
      ) : (
        <LocalizedText text={titles} />
      )}
      {source && <span className="small block">{source}</span>}
    </>
  )
}
