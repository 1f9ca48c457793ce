import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import './styles/desk.css';
import { App } from './app/app.tsx';
import { loadLanguage } from './app/load-language.ts';

const root = document.getElementById( 'desk' );
if ( root ) {
	void loadLanguage( navigator.languages ).then( () =>
		createRoot( root ).render( <App /> )
	);
}
