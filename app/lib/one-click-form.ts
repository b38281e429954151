import { z } from 'zod'

/**
 * What mail programs send to leave (RFC 8058), and what our buttons send. Some programs send the form empty, against the RFC: the address alone
 * says what is meant. Any other form is refused.
 */
export const oneClickForm = z.union([z.object({ 'List-Unsubscribe': z.literal('One-Click') }), z.strictObject({})])
