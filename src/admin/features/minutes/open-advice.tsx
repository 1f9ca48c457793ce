import { _n, sprintf } from '@wordpress/i18n';

type Props = {
	/** Advice that no owner has acknowledged; 0 for an employee. */
	count: number;
	/** The page where it is read and acknowledged. */
	url: string;
};

/** The way to advice that waits for an owner's word. */
export function OpenAdvice( { count, url }: Props ) {
	return count < 1 ? null : (
		<p className="deskside-notice is-info">
			<a href={ url } target="_blank" rel="noopener">
				{ sprintf(
					/* translators: %d: a number of pieces of advice. */
					_n(
						'%d piece of advice from your provider waits for your word (opens in a new tab)',
						'%d pieces of advice from your provider wait for your word (opens in a new tab)',
						count,
						'deskside'
					),
					count
				) }
			</a>
		</p>
	);
}
