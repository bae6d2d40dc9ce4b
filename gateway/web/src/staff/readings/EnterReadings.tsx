export function EnterReadings() {
  return null
}
