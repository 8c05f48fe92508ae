// Elements by hand: no markup is made from a string.

const sprite = document.body.dataset.sprite;
const SVG = "http://www.w3.org/2000/svg";

/** An element of a class, with what it holds. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** The same with attributes. */
export function makeWith(tag, attributes, ...children) {
  const element = make(tag, "", ...children);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The address of an icon in the sprite. */
export const iconHref = (name) => `${sprite}#icon-${name}`;

/** An icon of the sprite. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", iconHref(name));
  svg.append(use);
  return svg;
}

/** A picture in its three widths. */
export function picture([name, color, , alt], sizes, eager) {
  const img = document.createElement("img");
  img.className = "picture";
  img.alt = alt;
  img.decoding = "async";
  img.loading = eager ? "eager" : "lazy";
  img.draggable = false;
  img.style.background = color;
  img.sizes = sizes;
  img.srcset = [240, 480, 960].map((width) => `pictures/${name}-${width}.webp ${width}w`).join(", ");
  img.src = `pictures/${name}-480.webp`;
  return img;
}

/** A face, or the first letter of a name. */
export function face(name, of) {
  if (!of) return makeWith("span", { class: "face face--letter", "aria-hidden": "true" }, name.slice(0, 1));
  const img = makeWith("img", { class: "face", alt: "", loading: "lazy", decoding: "async" });
  img.style.background = of[1];
  img.src = `pictures/${of[0]}-240.webp`;
  return img;
}
