/** Light, dark, or as the reader's machine prefers. */
const machine = matchMedia('(prefers-color-scheme:dark)');

export function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme === 'auto' && machine.matches);
}

export function listenToTheme(changed: () => void): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name=theme]'))
    input.addEventListener('change', () => {
      document.documentElement.dataset['theme'] = input.value;
      changed();
    });
  machine.addEventListener('change', changed);
}
