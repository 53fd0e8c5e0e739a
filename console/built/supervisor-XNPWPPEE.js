/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-RWG5SYDL.js";import"./chunk-FMYCFDNQ.js";import"./chunk-QPAHMVV3.js";import"./chunk-QSQJEXQU.js";export{a as Supervisor};
