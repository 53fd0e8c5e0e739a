/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Sa as a}from"./chunk-QPAHMVV3.js";import"./chunk-QSQJEXQU.js";export{a as SignedIn};
