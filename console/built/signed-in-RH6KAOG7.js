/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Ta as a}from"./chunk-YFFQCUIF.js";import"./chunk-32RNCXFU.js";export{a as SignedIn};
