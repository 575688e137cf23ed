// A zone of the earth in which it is about noon: what is told at night waits for the morning (quiet hours), at whatever hour this runs.
export function midday(now = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`; // its signs are the other way round
}
