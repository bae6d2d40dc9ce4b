// What the pages do beyond plain HTML; every page works without it.

// Keycloak writes the address of the current step into an inline script, which our policy does not run. Without the
// address, loading a page anew would post the form anew.
const step = [...document.scripts].map((it) => /history\.replaceState\(\{\}, "[^"]*", "([^"]+)"\)/.exec(it.text)?.[1]).find(Boolean);
if (step && new URL(step, location.href).origin === location.origin) history.replaceState({}, '', step);

document.querySelector('form[data-submit-now]')?.submit();

document.querySelector('.errbox')?.focus();

for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button?.getAttribute('aria-disabled') === 'true' || form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    if (button?.classList.contains('btn')) button.setAttribute('aria-busy', 'true');
  });
}

// A page that the browser brings back as it was may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  }
});

for (const button of document.querySelectorAll('[data-show]')) {
  const input = document.getElementById(button.dataset.show);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    button.textContent = shown ? show : button.dataset.hideText;
  });
}

for (const input of document.querySelectorAll('[data-strength]')) {
  const longEnough = document.querySelector(`#${input.dataset.strength} li`);
  const look = () => {
    longEnough.hidden = [...input.value].length < 12;
  };
  input.addEventListener('input', look);
  look();
}

for (const button of document.querySelectorAll('[data-seconds]')) {
  const until = Date.now() + Number(button.dataset.seconds) * 1000;
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) {
      button.removeAttribute('aria-disabled');
      button.textContent = button.dataset.then;
      return;
    }
    button.textContent = `${button.dataset.wait} ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    setTimeout(tick, 1000);
  };
  tick();
}
