/** Every text of the interface by language, namespace and key. */
import { texts as en } from '#app/i18n/resources/en.ts'
import { texts as es } from '#app/i18n/resources/es.ts'

export const texts = { es, en }
