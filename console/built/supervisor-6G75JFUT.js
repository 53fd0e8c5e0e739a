/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-FRZA6VRM.js";import"./chunk-DPLNDH5W.js";import"./chunk-U4CTRLII.js";import"./chunk-KYWPMSK6.js";export{a as Supervisor};
