import type { ObjectStore } from '#app/backend/backend.server.ts'
import type { StoredObject } from './compare-storage.ts'

/** The maximum of objects in one response of Storage. */
const perPage = 1_000

/** Lists every object below a folder, page by page. */
export async function listObjects(storage: ObjectStore, folder = ''): Promise<StoredObject[]> {
  const objects: StoredObject[] = []
  for (let offset = 0; ; offset += perPage) {
    const { data, error } = await storage.list(folder, { limit: perPage, offset, sortBy: { column: 'name', order: 'asc' } })
    if (error) throw error
    for (const { id, name, created_at, metadata } of data) {
      // Supabase returns names relative to the folder, and folders have no id; Supabase Lite returns full paths at any depth.
      const path = folder === '' || name.startsWith(`${folder}/`) ? name : `${folder}/${name}`
      if (id) objects.push({ path, size: sizeOf(metadata), createdAt: new Date(created_at ?? 0) })
      else objects.push(...(await listObjects(storage, path)))
    }
    if (data.length < perPage) return objects
  }
}

const sizeOf = (metadata: unknown): number | null => {
  const size = Number((metadata as { size?: unknown } | null)?.size)
  return Number.isFinite(size) ? size : null
}
