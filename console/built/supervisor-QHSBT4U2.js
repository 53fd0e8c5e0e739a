/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-IIT4OGMY.js";import"./chunk-SZ62MT3Z.js";import"./chunk-FNN76XNV.js";import"./chunk-TUUNGKSC.js";export{a as Supervisor};
