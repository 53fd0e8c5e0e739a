/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-KB5K2SE2.js";import"./chunk-4ZUTTCGP.js";import"./chunk-THLA2EXU.js";import"./chunk-ICTCSCAB.js";export{a as Supervisor};
