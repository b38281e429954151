/** Shows the time of a session in the zone of the reader's device. */
for (const place of document.querySelectorAll('[data-own-time]')) {
  if (!(place instanceof HTMLElement)) continue
  const locale = document.documentElement.lang === 'es' ? 'es-CL' : 'en-GB'
  const time = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(place.dataset.ownTime ?? ''))
  place.textContent = (place.dataset.text ?? '%').replace('%', time)
  place.hidden = false
}
