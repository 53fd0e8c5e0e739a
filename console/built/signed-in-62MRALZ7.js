/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{qa as a}from"./chunk-ISZVPJP7.js";import"./chunk-PSGAEPUO.js";export{a as SignedIn};
