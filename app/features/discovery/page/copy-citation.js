/** Shows the button that copies a reference; needs script and a clipboard. */
for (const text of document.querySelectorAll('[data-copy]')) {
  if (!(text instanceof HTMLElement) || !navigator.clipboard) continue
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button-quiet'
  button.textContent = text.dataset.copy ?? ''
  const said = document.createElement('span')
  said.className = 'small'
  said.setAttribute('role', 'status')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.innerText.trim())
    said.textContent = ` ${text.dataset.copied ?? ''}`
  })
  const row = document.createElement('p')
  row.append(button, said)
  text.after(row)
}
