// The screen of an article.
import "../styles/article.css";
