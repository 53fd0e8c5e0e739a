/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-JAEQN5EW.js";import"./chunk-JYUKVTXS.js";import"./chunk-YGJODFBJ.js";import"./chunk-QHFFBBTZ.js";export{a as Supervisor};
