/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Ha as a}from"./chunk-EAV4DIP2.js";import"./chunk-HGHK7QTX.js";export{a as SignedIn};
