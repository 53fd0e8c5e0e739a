/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-AY62CPWP.js";import"./chunk-KXOMUEKE.js";import"./chunk-37A3NW6R.js";import"./chunk-7J3YXHHW.js";export{a as Supervisor};
