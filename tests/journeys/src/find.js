// Finds what a person means by a name. arguments: kind ("any" | "field" | "status" | a role), name.
const [kind, wanted] = arguments;
const fold = text => (text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
const shown = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: false });
const referred = ids => fold(ids.split(/\s+/).map(id => document.getElementById(id)?.textContent ?? '').join(' '));
const nameOf = node => {
  if (node.getAttribute('aria-labelledby')) return referred(node.getAttribute('aria-labelledby'));
  if (node.getAttribute('aria-label')) return fold(node.getAttribute('aria-label'));
  if (node.labels?.length) return fold([...node.labels].map(label => label.textContent).join(' '));
  return fold(node.innerText || node.textContent || node.title || node.value);
};
const FIELD = 'input:not([type=button]):not([type=submit]):not([type=hidden]), textarea, select, [contenteditable=true]';
const ROLE = {
  button: 'button, [role=button], summary, input[type=button], input[type=submit]',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
  radio: 'input[type=radio], [role=radio]',
  dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
};
const ANY = `${ROLE.button}, ${ROLE.link}, ${ROLE.checkbox}, ${ROLE.radio}, [role=tab], [role=menuitem], [role=option]`;
const selector = kind === 'any' ? ANY : kind === 'field' ? FIELD : ROLE[kind] ?? `[role=${kind}]`;
// An open modal dialog is all that can be reached.
const modal = [...document.querySelectorAll('dialog[open]')].filter(node => node.matches(':modal')).pop();
const found = [...(modal ?? document).querySelectorAll(selector)]
  // A choice may be drawn by its label while the input itself is hidden.
  .filter(node => shown(node) || [...(node.labels ?? [])].some(shown));
const name = fold(wanted);
return found.find(node => nameOf(node) === name)
  ?? found.find(node => nameOf(node).startsWith(name))
  ?? found.find(node => nameOf(node).includes(name))
  ?? null;
