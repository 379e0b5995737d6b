/** The scripts of the pages, each a few lines: a chart tells its host how high it is, a report copies embed code. Pages are whole without. */

const HEIGHT_MESSAGE = 'hashpivot-height';

/** Told again whenever the room changes or a reader opens the table. */
export function heightScript(id: string): string {
  return `(()=>{if(parent===window)return;const tell=()=>parent.postMessage({type:"${HEIGHT_MESSAGE}",id:${JSON.stringify(id)},height:Math.ceil(document.body.getBoundingClientRect().height)},"*");new ResizeObserver(tell).observe(document.body);addEventListener("load",tell)})()`;
}

/** For the page around the charts: gives every frame marked data-hashpivot the height its chart asks for. */
export const HOST_SCRIPT = `// Gives embedded hashpivot charts their height. Put this script once on the page, after the frames or before.
(() => {
  addEventListener('message', (event) => {
    const told = event.data;
    if (!told || told.type !== '${HEIGHT_MESSAGE}' || !(told.height > 0 && told.height < 5000)) return;
    // A sandboxed frame has no origin to check: it is known by its window.
    for (const frame of document.querySelectorAll('iframe[data-hashpivot]'))
      if (frame.contentWindow === event.source) frame.style.height = told.height + 'px';
  });
})();
`;

/** A button beside each piece of embed code; where the clipboard is closed, the code is selected to be copied by hand. */
export function copyScript(words: { copy: string; copied: string; select: string }): string {
  const text = JSON.stringify(words);
  return `(()=>{const w=${text};for(const area of document.querySelectorAll("textarea.code")){const button=document.createElement("button");button.type="button";button.textContent=w.copy;button.setAttribute("aria-label",w.copy+": "+area.getAttribute("aria-label"));const said=document.createElement("span");said.setAttribute("role","status");button.addEventListener("click",async()=>{area.focus();area.select();try{await navigator.clipboard.writeText(area.value);said.textContent=w.copied}catch{said.textContent=document.execCommand("copy")?w.copied:w.select}});area.after(button,said)}})()`;
}
