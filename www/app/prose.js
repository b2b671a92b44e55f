// The report's sentences.

import { h } from "./element.js";

/** @import { Block, Span } from "../types" */

/**
 * The elements of some blocks.
 *
 * @param {Block[]} blocks
 * @returns {HTMLElement[]}
 */
export function prose(blocks) {
  return blocks.map(block);
}

/** @param {Block} block */
function block(block) {
  switch (block.kind) {
    case "heading":
      return h("h3", {}, block.text);
    case "paragraph":
      return h("p", {}, ...block.spans.map(span));
    case "list":
      return h(block.ranked ? "ol" : "ul", {}, ...block.items.map((item) => h("li", {}, ...item.map(span))));
  }
}

/**
 * @param {Span} each
 * @returns {Node}
 */
function span(each) {
  switch (each.kind) {
    case "text":
      return document.createTextNode(each.text);
    case "strong":
      return h("strong", {}, ...each.spans.map(span));
    case "emphasis":
      return h("em", {}, ...each.spans.map(span));
  }
}
