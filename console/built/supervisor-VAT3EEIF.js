/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-F4JQHEIL.js";import"./chunk-75UVWDYH.js";import"./chunk-BCP6E3U3.js";import"./chunk-32RNCXFU.js";export{a as Supervisor};
