// Prints what a check has found, and ends with 1 when it has found anything.
export function report(checked, findings) {
  for (const finding of findings) console.error(`${checked}: ${finding}`);
  if (findings.length > 0) process.exit(1);
  console.log(`${checked}: ok`);
}

export const top = new URL('../../', import.meta.url);
