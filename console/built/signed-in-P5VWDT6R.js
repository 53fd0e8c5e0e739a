/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Ua as a}from"./chunk-U4CTRLII.js";import"./chunk-KYWPMSK6.js";export{a as SignedIn};
