/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-PC2B3RSF.js";import"./chunk-FNH7JIBI.js";import"./chunk-MGDJKYHA.js";import"./chunk-NUNQ7F5Q.js";export{a as Supervisor};
