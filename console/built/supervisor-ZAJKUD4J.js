/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-DBM4XRKJ.js";import"./chunk-TLUOGFCE.js";import"./chunk-YFFQCUIF.js";import"./chunk-32RNCXFU.js";export{a as Supervisor};
