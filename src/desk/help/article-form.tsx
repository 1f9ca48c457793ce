import { TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { DeskArticle } from '../../contract/desk-help.ts';
import type { Agent } from '../../contract/desk.ts';
import type { Locale } from '../../contract/locale.ts';
import { writeHelpArticle } from '../api/write-help-article.ts';
import { hrefOf } from '../app/route.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { submitOnCtrlEnter } from '../drafts/submit-on-ctrl-enter.ts';
import { FormButtons } from '../records/form-buttons.tsx';
import { useForm } from '../records/use-form.ts';
import { AppliesFields } from './applies-fields.tsx';
import {
	articleFormValue,
	toArticleForm,
	toWriteArticle,
	writtenIn,
	type ArticleFormValue,
} from './article-form-value.ts';
import { ArticlePreview } from './article-preview.tsx';
import { HelpProblem } from './help-problem.tsx';
import { LanguageChoice } from './language-choice.tsx';

interface Props {
	article: DeskArticle | null;
	agent: Agent;
	/** Reads what is there now. */
	onForget?: () => void;
}

/** An article in each language, with what owners will see beside it. */
export function ArticleForm( { article, agent, onForget = toList }: Props ) {
	const [ locale, setLocale ] = useState< Locale >( 'en' );
	const { value, isBegun, update, throwAway, busy, problem, formProps } =
		useForm( {
			name: draftKey( 'article', agent.id, article?.id ?? 'new' ),
			schema: articleFormValue,
			empty: () => toArticleForm( article ),
			send: ( written, { key } ) =>
				writeHelpArticle( toWriteArticle( written ), key ),
			done: __( 'The article is on its way to every site.', 'deskside' ),
			onDone: toList,
			onForget,
		} );
	const text = value.texts[ locale ];
	const write = (
		change: Partial< ArticleFormValue[ 'texts' ][ Locale ] >
	) =>
		update( {
			texts: { ...value.texts, [ locale ]: { ...text, ...change } },
		} );
	return (
		<form { ...formProps } aria-label={ __( 'Article', 'deskside' ) }>
			<LanguageChoice
				value={ locale }
				written={ writtenIn( value ) }
				onChange={ setLocale }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Title', 'deskside' ) }
				maxLength={ 200 }
				required={ locale === 'en' }
				lang={ locale }
				dir="auto"
				value={ text.title }
				onChange={ ( title ) => write( { title } ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Words that owners use for it', 'deskside' ) }
				maxLength={ 1000 }
				lang={ locale }
				dir="auto"
				value={ text.keywords }
				onChange={ ( keywords ) => write( { keywords } ) }
			/>
			<div className="deskside-side-by-side">
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Text, in Markdown', 'deskside' ) }
					help={ __(
						'1. begins a step. [words](admin:options-permalink.php) leads to a screen, [words](help:backups) to an article.',
						'deskside'
					) }
					rows={ 14 }
					maxLength={ 400_000 }
					required={ locale === 'en' }
					lang={ locale }
					dir="auto"
					value={ text.body }
					onChange={ ( body ) => write( { body } ) }
					onKeyDown={ submitOnCtrlEnter }
				/>
				<ArticlePreview
					title={ text.title }
					body={ text.body }
					locale={ locale }
				/>
			</div>
			<AppliesFields
				value={ value }
				isNew={ article === null }
				onChange={ update }
			/>
			<HelpProblem problem={ problem } onForget={ throwAway } />
			<FormButtons
				send={ __( 'Publish', 'deskside' ) }
				busy={ busy }
				isBegun={ isBegun }
				onClose={ toList }
				onThrowAway={ throwAway }
			/>
		</form>
	);
}

function toList(): void {
	location.hash = hrefOf( '/help/articles' );
}
