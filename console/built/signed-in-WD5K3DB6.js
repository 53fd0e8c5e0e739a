/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{wa as a}from"./chunk-37A3NW6R.js";import"./chunk-7J3YXHHW.js";export{a as SignedIn};
