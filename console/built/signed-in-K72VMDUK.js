/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Ta as a}from"./chunk-4NWCUV3F.js";import"./chunk-BJMNXG5B.js";export{a as SignedIn};
