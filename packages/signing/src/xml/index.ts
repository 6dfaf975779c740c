export { decodeXml } from './decode.ts';
export { attributeOf, childOf, childrenNamed, descend, textOf, type XmlElement } from './element.ts';
export { parseXml, type XmlLimits } from './parse.ts';
export { XmlError } from './xml-error.ts';
