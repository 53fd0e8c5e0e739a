/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{xa as a}from"./chunk-ZY7YBHVU.js";import"./chunk-CM2W53JG.js";export{a as SignedIn};
