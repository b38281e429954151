/** Resumable uploads (tus): POST creates one, HEAD returns its progress, PATCH sends a part, DELETE cancels it. */
import { answerTus } from '#app/features/media/uploads/resumable.server.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import { requireUploader } from '#app/middleware/require-uploader.server.ts'
import type { Route } from './+types/upload-parts'

const answer = async ({ request, params, context }: Route.ActionArgs | Route.LoaderArgs): Promise<Response> => {
  const access = await requireUploader(context, params.resource)
  if (!access.ok) return new Response(access.error, { status: access.status })
  return answerTus(context.get(servicesContext), access.uploader, params.resource, request)
}

export const loader = (args: Route.LoaderArgs) => answer(args)
export const action = (args: Route.ActionArgs) => answer(args)
