/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{qa as a}from"./chunk-FG4EQ7VQ.js";import"./chunk-ZHGDZDLE.js";export{a as SignedIn};
