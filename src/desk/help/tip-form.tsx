import { TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { DeskTip } from '../../contract/desk-help.ts';
import type { Agent } from '../../contract/desk.ts';
import { LOCALES, type Locale } from '../../contract/locale.ts';
import { writeHelpTip } from '../api/write-help-tip.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { submitOnCtrlEnter } from '../drafts/submit-on-ctrl-enter.ts';
import { FormButtons } from '../records/form-buttons.tsx';
import { useForm } from '../records/use-form.ts';
import { HelpProblem } from './help-problem.tsx';
import { LanguageChoice } from './language-choice.tsx';
import {
	tipFormValue,
	toTipForm,
	toWriteTip,
	type TipPlace,
} from './tip-form-value.ts';
import { TipPreview } from './tip-preview.tsx';

interface Props {
	tip: DeskTip | null;
	place: TipPlace;
	agent: Agent;
	onClose: () => void;
	onWritten: () => void;
}

/** A tip in each language, as owners will see it. */
export function TipForm( { tip, place, agent, onClose, onWritten }: Props ) {
	const [ locale, setLocale ] = useState< Locale >( 'en' );
	const name = tip?.id ?? `${ place.screen } ${ place.field }`;
	const { value, isBegun, update, throwAway, busy, problem, formProps } =
		useForm( {
			name: draftKey( 'tip', agent.id, name ),
			schema: tipFormValue,
			empty: () => toTipForm( tip, place ),
			send: ( written, { key } ) =>
				writeHelpTip( toWriteTip( written ), key ),
			done: __( 'The tip is on its way to every site.', 'deskside' ),
			onForget: onClose,
			onDone: () => {
				onClose();
				onWritten();
			},
		} );
	const text = value.texts[ locale ];
	return (
		<form { ...formProps } aria-label={ __( 'Tip', 'deskside' ) }>
			<LanguageChoice
				value={ locale }
				written={ LOCALES.filter( ( one ) =>
					value.texts[ one ].trim()
				) }
				onChange={ setLocale }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'The text behind the “?”', 'deskside' ) }
				help={ __(
					'What the option does, and what most shops choose. Plain words, no formatting.',
					'deskside'
				) }
				rows={ 4 }
				maxLength={ 1000 }
				required={ locale === 'en' }
				lang={ locale }
				dir="auto"
				value={ text }
				onChange={ ( words ) =>
					update( { texts: { ...value.texts, [ locale ]: words } } )
				}
				onKeyDown={ submitOnCtrlEnter }
			/>
			<TipPreview
				text={ text || value.texts.en }
				locale={ text ? locale : 'en' }
				hasMore={ value.article.trim() !== '' }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( '“Read more” leads to the article', 'deskside' ) }
				help={ __( 'Its name, or nothing.', 'deskside' ) }
				maxLength={ 80 }
				dir="ltr"
				value={ value.article }
				onChange={ ( article ) => update( { article } ) }
			/>
			<details className="deskside-more">
				<summary>{ __( 'Where it stands', 'deskside' ) }</summary>
				<div className="deskside-form__row">
					<TextControl
						__nextHasNoMarginBottom
						label={ __( 'Screen', 'deskside' ) }
						maxLength={ 200 }
						required
						dir="ltr"
						value={ value.screen }
						onChange={ ( screen ) => update( { screen } ) }
					/>
					<TextControl
						__nextHasNoMarginBottom
						label={ __( 'Field, as a CSS selector', 'deskside' ) }
						maxLength={ 1000 }
						required
						dir="ltr"
						value={ value.field }
						onChange={ ( field ) => update( { field } ) }
					/>
					<TextControl
						__nextHasNoMarginBottom
						label={ __( 'Drawn by the plugin', 'deskside' ) }
						maxLength={ 100 }
						dir="ltr"
						value={ value.plugin }
						onChange={ ( plugin ) => update( { plugin } ) }
					/>
					<TextControl
						__nextHasNoMarginBottom
						label={ __( 'Name', 'deskside' ) }
						maxLength={ 80 }
						required
						readOnly={ tip !== null }
						pattern="[a-z0-9][a-z0-9\-]*"
						dir="ltr"
						value={ value.id }
						onChange={ ( id ) => update( { id } ) }
					/>
				</div>
			</details>
			<HelpProblem problem={ problem } onForget={ throwAway } />
			<FormButtons
				send={ __( 'Publish', 'deskside' ) }
				busy={ busy }
				isBegun={ isBegun }
				onClose={ onClose }
				onThrowAway={ throwAway }
			/>
		</form>
	);
}
