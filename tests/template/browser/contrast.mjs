// Runs inside a page: every piece of visible text whose contrast with its ground is below `wanted`.
export function faintText(wanted) {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const opaque = ([, , , alpha = 1]) => alpha === 1;

  function ground(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (opaque(colour)) return colour;
    }
    return [255, 255, 255];
  }

  function contrast(element, pseudo) {
    const [darker, lighter] = [channels(getComputedStyle(element, pseudo).color), ground(element)]
      .map(luminance)
      .sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  }

  const faint = [];
  const judge = (element, words, pseudo) => {
    const found = contrast(element, pseudo);
    if (found < wanted) faint.push(`${found.toFixed(2)} for "${words.trim().slice(0, 40)}"`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.trim() && parentElement.checkVisibility()) judge(parentElement, data);
  }
  for (const field of document.querySelectorAll("[placeholder]")) judge(field, field.placeholder, "::placeholder");
  return faint;
}
