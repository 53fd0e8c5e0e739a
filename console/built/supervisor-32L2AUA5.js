/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-BFKQA2G5.js";import"./chunk-W52YHXOQ.js";import"./chunk-AEJGD6AM.js";import"./chunk-UHMB54AR.js";export{a as Supervisor};
