export default function DetailPane(_: { id: string }) {
  return null
}
