export async function loader() {
  return null
}
export default function Links() {
  return null
}
